"""What a maintainer does with what a store keeps: a batch withdrawn or whole, a build chosen."""
