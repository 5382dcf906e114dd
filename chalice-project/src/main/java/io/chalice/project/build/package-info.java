/**
 * From a project to everything that a deployment needs of it, for one stage.
 */
@NullMarked
package io.chalice.project.build;

import org.jspecify.annotations.NullMarked;
