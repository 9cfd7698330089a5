"""What a person meets: the command line, exports, the report, the workbench. All show the same records under the same ids.

names     how records are called in words      proof   from any id down to its sentences
cli/      a file a command                     export/ a file a format
report/   one offline HTML file                workbench/ the same, served, with corrections
"""
