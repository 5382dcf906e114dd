/**
 * What an analysis is asked, and what it answers.
 */
@NullMarked
package io.chalice.policy.analysis;

import org.jspecify.annotations.NullMarked;
