/**
 * The functions' log groups.
 */
@NullMarked
package io.chalice.deployer.loggroup;

import org.jspecify.annotations.NullMarked;
