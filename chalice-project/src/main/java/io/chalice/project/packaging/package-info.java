/**
 * The deployment artefact.
 */
@NullMarked
package io.chalice.project.packaging;

import org.jspecify.annotations.NullMarked;
