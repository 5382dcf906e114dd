/**
 * The layer with the functions' libraries.
 */
@NullMarked
package io.chalice.deployer.layer;

import org.jspecify.annotations.NullMarked;
