"""Spreadsheets of LibreOffice and of all who write OpenDocument."""
