"""The office's own sheets: files -> cells -> what they state of firms -> what would change in the park's cards."""
