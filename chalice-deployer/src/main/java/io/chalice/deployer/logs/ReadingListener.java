package io.chalice.deployer.logs;

import io.chalice.deployer.cloud.TransientException;

/**
 * Is told how reading logs goes.
 */
public interface ReadingListener {

	/**
	 * A source has no log group.
	 * @param source the source
	 */
	void missing(LogSource source);

	/**
	 * CloudWatch does not answer, or asks to be asked less. It is asked again.
	 * @param reason what is wrong
	 */
	void interrupted(TransientException reason);

	/**
	 * CloudWatch answers again, and nothing was missed.
	 */
	void resumed();

}
