/**
 * What Maven would make of a project's files, asked of Maven's own libraries.
 */
@NullMarked
package io.chalice.project.maven;

import org.jspecify.annotations.NullMarked;
