"""What is measured, each by one command; see README.md here."""
