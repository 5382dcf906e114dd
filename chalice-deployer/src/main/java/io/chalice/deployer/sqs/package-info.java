/**
 * Event source mappings: queues that Lambda polls for functions.
 */
@NullMarked
package io.chalice.deployer.sqs;

import org.jspecify.annotations.NullMarked;
