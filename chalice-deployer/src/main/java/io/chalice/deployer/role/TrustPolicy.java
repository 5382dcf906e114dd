package io.chalice.deployer.role;

import io.chalice.policy.document.PolicyDocument;

/**
 * Who may take the role.
 */
final class TrustPolicy {

	/**
	 * Lambda, and nobody else.
	 */
	static final PolicyDocument LAMBDA = PolicyDocument.parse("""
			{
				"Version": "2012-10-17",
				"Statement": [
					{
						"Sid": "",
						"Effect": "Allow",
						"Principal": {"Service": "lambda.amazonaws.com"},
						"Action": "sts:AssumeRole"
					}
				]
			}
			""");

	private TrustPolicy() {
	}

}
