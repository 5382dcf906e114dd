/**
 * The deployment artefact.
 */
@NullMarked
package io.chalice.deployer.packaging;

import org.jspecify.annotations.NullMarked;
