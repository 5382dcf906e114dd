package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.cloud.TransientException;

/**
 * Says in the deployment's terms, and in one line, why a call failed.
 */
final class CallErrors {

	private static final Pattern DENIED = Pattern
		.compile("[Uu]ser: (\\S+) is not authorized to perform: ([\\w-]+:[\\w*]+)(?: on resource: (\\S*[^\\s.,]))?");

	private static final Set<String> MISSING = Set.of("NoSuchEntity", "ResourceNotFoundException", "NotFoundException",
			"NoSuchBucket", "NoSuchKey", "AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist");

	private static final Set<String> TAKEN = Set.of("EntityAlreadyExists", "ResourceAlreadyExistsException",
			"BucketAlreadyOwnedByYou");

	/** Said of names that are taken, and of much else. */
	private static final Set<String> CONFLICTS = Set.of("ConflictException", "ResourceConflictException");

	private static final Set<String> QUOTAS = Set.of("LimitExceeded", "LimitExceededException",
			"CodeStorageExceededException", "PolicyLengthExceededException", "ServiceQuotaExceededException",
			"TooManyBuckets");

	private static final Set<String> UNSETTLED = Set.of("EntityTemporarilyUnmodifiable", "ConcurrentModification",
			"ConcurrentModificationException", "OperationAborted", "ResourceInUseException");

	private static final Set<String> THROTTLED = Set.of("Throttling", "ThrottlingException", "TooManyRequestsException",
			"RequestLimitExceeded", "SlowDown");

	private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException",
			"InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "InvalidSignatureException",
			"InvalidAccessKeyId", "MissingAuthenticationTokenException");

	private static final Pattern NOT_READY = Pattern
		.compile("cannot be assumed|must allow AWS EventBridge Scheduler|execution role does not have "
				+ "permissions|InvalidArn.*valid principal|Invalid principal " + "in policy");

	private static final Pattern BUSY = Pattern
		.compile("update is in progress|operation is in progress|currently in the following state|"
				+ "concurrent (modification|update)|try again later", Pattern.CASE_INSENSITIVE);

	private CallErrors() {
	}

	static CloudException translate(String operation, SdkException failure) {
		if (failure instanceof AwsServiceException answer) {
			return answered(operation, answer);
		}
		String message = line(failure.getMessage());
		IOException cause = cause(failure);
		// a connection that was too slow has a class of its own
		if (failure instanceof AbortedException
				|| (cause != null && cause.getClass() == InterruptedIOException.class)) {
			throw new InterruptedDeployException();
		}
		if (cause == null) {
			return new CloudException(operation, "%s cannot be called: %s".formatted(operation, message));
		}
		return new TransientException(operation, TransientException.Cause.UNAVAILABLE,
				"%s was not answered: %s".formatted(operation, reason(cause)));
	}

	private static String reason(IOException cause) {
		String message = line(cause.getMessage());
		// what the JDK says when a connection ends before an answer
		return message.contains("received no bytes") ? "the connection was closed" : message;
	}

	private static @Nullable IOException cause(Throwable failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException found) {
				return found;
			}
		}
		return null;
	}

	private static CloudException answered(String operation, AwsServiceException answer) {
		AwsErrorDetails details = answer.awsErrorDetails();
		String code = code(details);
		String message = line((details != null) ? details.errorMessage() : answer.getMessage());
		String text = "%s failed: %s".formatted(operation, message);
		if (CREDENTIALS.contains(code)) {
			return new CredentialsException(
					"AWS does not accept the credentials: %s (%s). To get new ones: aws sso login, or aws configure"
						.formatted(message, code));
		}
		if (QUOTAS.contains(code)) {
			return new CloudException(operation,
					"%s. This is a quota: delete what is no longer needed, or request an increase (aws service-quotas)"
						.formatted(text.replaceAll("\\.$", "")));
		}
		if (THROTTLED.contains(code) || answer.statusCode() == 429) {
			return new TransientException(operation, TransientException.Cause.THROTTLED, text);
		}
		if (NOT_READY.matcher(message).find()) {
			return new TransientException(operation, TransientException.Cause.NOT_READY, text);
		}
		if (BUSY.matcher(message).find()) {
			return new TransientException(operation, TransientException.Cause.PREPARING, text);
		}
		if (code.equals("PreconditionFailedException") || answer.statusCode() == 412) {
			return new StaleException(operation, "%s was changed by someone else after this plan was made: plan again"
				.formatted(subject(operation)));
		}
		if (MISSING.contains(code) || answer.statusCode() == 404) {
			return new NotFoundException(operation, text);
		}
		if (TAKEN.contains(code) || (CONFLICTS.contains(code) && message.contains("exist"))) {
			return new ConflictException(operation, text);
		}
		if (UNSETTLED.contains(code)) {
			return new TransientException(operation, TransientException.Cause.PREPARING, text);
		}
		if (answer.statusCode() == 403 || code.toLowerCase(Locale.ROOT).contains("accessdenied")) {
			return denied(operation, message);
		}
		if (answer.statusCode() >= 500) {
			return new TransientException(operation, TransientException.Cause.UNAVAILABLE, text);
		}
		return new CloudException(operation, text);
	}

	private static CloudException denied(String operation, String message) {
		Matcher matcher = DENIED.matcher(message);
		if (matcher.find()) {
			String resource = matcher.group(3);
			return new AccessDeniedException(operation, matcher.group(1), matcher.group(2),
					(resource != null) ? resource : "*");
		}
		return new AccessDeniedException(operation, "The caller", operation, "*");
	}

	private static String subject(String operation) {
		return operation.startsWith("lambda:") ? "The function" : "The resource";
	}

	private static String code(@Nullable AwsErrorDetails details) {
		return (details != null && details.errorCode() != null) ? details.errorCode() : "";
	}

	private static String line(@Nullable String message) {
		return (message != null) ? message.strip().replaceAll("\\s+", " ") : "no reason given";
	}

}
