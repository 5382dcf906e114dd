/**
 * What requests are signed with: keys, roles, logins and processes, found as the AWS
 * command line finds them.
 */
@NullMarked
package io.chalice.deployer.aws.credentials;

import org.jspecify.annotations.NullMarked;
