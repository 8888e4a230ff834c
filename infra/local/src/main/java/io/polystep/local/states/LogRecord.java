package io.polystep.local.states;

import java.util.List;

/**
 * What one append carries.
 *
 * @param execution the whole record after the change; the last one per ARN wins
 * @param events the events that the change added
 */
record LogRecord(Execution execution, List<HistoryEvent> events) {}
