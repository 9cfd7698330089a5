"""surfaces/export"""
