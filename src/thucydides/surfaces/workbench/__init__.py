"""surfaces/workbench"""
