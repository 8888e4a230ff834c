/**
 * What the account is worth and where it stands: equity as an interval, peak and drawdown, the day's start, modes of size
 * and streaks. Pure; start at {@link io.polystep.domain.state.Standing}. The argument is in
 * {@code docs/concepts/state.md}.
 */
@NullMarked
package io.polystep.domain.state;

import org.jspecify.annotations.NullMarked;
