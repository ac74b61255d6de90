package org.minsheng.backlog;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A row that is ours for a while.
 *
 * @param key which row, in the order of the backlog's key columns
 * @param until when the claim runs out; no two claims of a row have the same moment, so it tells them apart
 * @param tries how often the row has been taken, this time included
 * @param work what there is to do
 */
public record Claim<T>(List<Object> key, OffsetDateTime until, int tries, T work) {}
