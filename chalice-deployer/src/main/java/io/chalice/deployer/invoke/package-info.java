/**
 * What a called function answers, in words.
 */
@NullMarked
package io.chalice.deployer.invoke;

import org.jspecify.annotations.NullMarked;
