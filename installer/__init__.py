"""What stands around the program: set-up, words, demonstration, packages. Never imported by it."""
