"""surfaces/report"""
