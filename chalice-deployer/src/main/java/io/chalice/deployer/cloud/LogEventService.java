package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What is in CloudWatch's log groups.
 */
@FunctionalInterface
public interface LogEventService {

	/**
	 * Read a page. It is asked for once, so that whoever reads can say that it waits.
	 * @param window which events
	 * @param token what the page before says, {@code null} for the first page
	 * @return the page
	 * @throws NotFoundException when there is no such group
	 * @throws TransientException when it may be read a little later
	 */
	LogPage read(LogWindow window, @Nullable String token);

}
