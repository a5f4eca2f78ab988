"""The steps that bring an older workspace file up to the present tables, named by date."""
