/**
 * Which methods can run, found from entry points by rapid type analysis.
 */
@NullMarked
package io.chalice.policy.callgraph;

import org.jspecify.annotations.NullMarked;
