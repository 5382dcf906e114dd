/**
 * Commands that make a project, or go to one.
 */
@NullMarked
package io.chalice.shell.project;

import org.jspecify.annotations.NullMarked;
