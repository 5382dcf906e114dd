/**
 * The wanted resources of an application and the order between them.
 */
@NullMarked
package io.chalice.deployer.graph;

import org.jspecify.annotations.NullMarked;
