/**
 * JVMs that run an application's own code, and what lets them start fast.
 */
@NullMarked
package io.chalice.project.jvm;

import org.jspecify.annotations.NullMarked;
