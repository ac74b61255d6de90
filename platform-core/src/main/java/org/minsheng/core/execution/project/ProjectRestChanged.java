package org.minsheng.core.execution.project;

/** Work on the project has come to rest, or goes on again: until when reports of it are owed is not what it was. */
public record ProjectRestChanged(ProjectId project) {}
