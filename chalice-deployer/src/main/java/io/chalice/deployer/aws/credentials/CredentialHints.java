package io.chalice.deployer.aws.credentials;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Parts of what is said about credentials.
 */
final class CredentialHints {

	private CredentialHints() {
	}

	/**
	 * Return a command of the AWS command line.
	 * @param command the command
	 * @param profile the profile it is about
	 * @return the line to type
	 */
	static String command(String command, String profile) {
		return "%s --profile %s".formatted(command, profile.contains(" ") ? "'" + profile + "'" : profile);
	}

	/**
	 * Return why something failed.
	 * @param failure what was thrown
	 * @return one line
	 */
	static String reason(Throwable failure) {
		if (failure instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
			return line(answer.awsErrorDetails().errorMessage());
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException) {
				return line(cause.getMessage());
			}
		}
		return line(failure.getMessage());
	}

	private static String line(@Nullable String message) {
		return (message != null) ? message.strip().replaceAll("\\s+", " ") : "no reason given";
	}

}
