package io.chalice.deployer.aws;

import java.util.Set;
import java.util.regex.Pattern;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.TransientException.Cause;

/**
 * Says why Lambda did not call a function at all. Much of it is Lambda's own trouble with
 * what a function needs, which it answers with 502 and which is no trouble of Lambda's.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class InvocationErrors {

	static final String OPERATION = "lambda:Invoke";

	/** The role was made a moment ago, or allowed to. */
	private static final Set<String> NOT_READY = Set.of("KMSAccessDeniedException", "EC2AccessDeniedException",
			"S3FilesMountConnectivityException", "EFSMountConnectivityException");

	private static final Set<String> PREPARING = Set.of("ResourceNotReadyException", "SnapStartNotReadyException",
			"ResourceConflictException");

	/** Nothing that waiting mends. */
	private static final Set<String> LASTING = Set.of("ENILimitReachedException",
			"SubnetIPAddressLimitReachedException", "InvalidSubnetIDException", "InvalidSecurityGroupIDException",
			"InvalidZipFileException", "InvalidRuntimeException", "KMSDisabledException", "KMSInvalidStateException",
			"KMSNotFoundException", "EFSIOException", "EFSMountFailureException", "EFSMountTimeoutException",
			"SnapStartException", "SnapStartTimeoutException", "RecursiveInvocationException");

	private static final Pattern UNABLE = Pattern.compile(
			"\\bdocker\\b|\\bexecutor\\b|not (yet )?(implemented|supported)|unknown operation",
			Pattern.CASE_INSENSITIVE);

	private InvocationErrors() {
	}

	/**
	 * Translate a failure.
	 * @param failure what the SDK threw
	 * @param emulated whether an emulator answered instead of AWS
	 * @return the failure in the deployment's terms
	 */
	static CloudException translate(SdkException failure, boolean emulated) {
		CloudException general = CallErrors.translate(OPERATION, failure);
		if (!(failure instanceof AwsServiceException answer)) {
			return general;
		}
		AwsErrorDetails details = answer.awsErrorDetails();
		String code = (details != null && details.errorCode() != null) ? details.errorCode() : "";
		if (NOT_READY.contains(code)) {
			return new TransientException(OPERATION, Cause.NOT_READY, general.getMessage());
		}
		if (code.equals("EC2ThrottledException")) {
			return new TransientException(OPERATION, Cause.THROTTLED, general.getMessage());
		}
		if (PREPARING.contains(code)) {
			return new TransientException(OPERATION, Cause.PREPARING, general.getMessage());
		}
		if (LASTING.contains(code)) {
			return new CloudException(OPERATION, general.getMessage());
		}
		if (emulated && isUnable(general, answer.statusCode())) {
			return new NoExecutionException(OPERATION, general.getMessage());
		}
		return general;
	}

	// an emulator that does not have the operation says so in many ways
	private static boolean isUnable(CloudException failure, int status) {
		return status == 404 || status == 405 || status == 501 || UNABLE.matcher(failure.getMessage()).find();
	}

}
