package org.copydesk.app.jobs;

/**
 * Something to do at certain times.
 *
 * @param name unlike that of any other job
 * @param times when
 * @param catchesUp whether one run is made for times that were missed
 * @param task what
 */
public record ScheduledJob(String name, CronTimes times, boolean catchesUp, JobTask task) {}
