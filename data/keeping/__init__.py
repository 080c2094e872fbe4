"""What a maintainer does with what a store keeps: withdraws a batch, uses another build."""
