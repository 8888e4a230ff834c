/**
 * Synthetic sessions in the venue's own message formats. They are labelled synthetic in their own files, and say nothing
 * about any real market; entry point {@link io.polystep.testkit.session.SyntheticSession}.
 */
@NullMarked
package io.polystep.testkit.session;

import org.jspecify.annotations.NullMarked;
