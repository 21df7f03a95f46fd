"""Tables of facts and sentences written for the training conversations."""
