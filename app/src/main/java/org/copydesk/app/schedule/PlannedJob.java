package org.copydesk.app.schedule;

/**
 * Something to do at certain times.
 *
 * @param name unlike that of any other job
 * @param times when
 * @param catchesUp whether one run is made for times that were missed
 * @param task what
 */
public record PlannedJob(String name, Timetable times, boolean catchesUp, Task task) {}
