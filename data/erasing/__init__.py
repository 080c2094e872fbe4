"""One dossier taken out of everything that a store keeps, and looked for afterwards."""
