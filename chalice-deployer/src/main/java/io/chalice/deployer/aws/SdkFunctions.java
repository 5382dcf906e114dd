package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.GetRuntimeManagementConfigResponse;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateRuntimeOn;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;

/**
 * Lambda's functions.
 *
 * @param calls makes the calls
 * @param lambda the client
 * @param caller who calls, and where
 * @param emulated whether an emulator answers instead of AWS
 */
record SdkFunctions(SdkCalls calls, LambdaClient lambda, Supplier<CallerIdentity> caller,
		boolean emulated) implements FunctionService {

	private static final String LATEST = "$LATEST";

	@Override
	public Optional<FunctionDescription> find(String name) {
		try {
			GetFunctionResponse function = this.calls.read("lambda:GetFunction",
					() -> this.lambda.getFunction((request) -> request.functionName(name)));
			Integer reserved = (function.concurrency() != null) ? function.concurrency().reservedConcurrentExecutions()
					: null;
			return Optional.of(new FunctionDescription(name, VersionConversions.version(function.configuration()),
					reserved, function.tags()));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<String> names(String prefix) {
		return this.calls.read("lambda:ListFunctions",
				() -> this.lambda.listFunctionsPaginator()
					.functions()
					.stream()
					.map((function) -> function.functionName())
					.filter((name) -> name.equals(prefix) || name.startsWith(prefix + "-"))
					.sorted()
					.toList());
	}

	@Override
	public Optional<FunctionVersion> version(String name, String qualifier) {
		try {
			return Optional
				.of(VersionConversions.version(this.calls.read("lambda:GetFunctionConfiguration", () -> this.lambda
					.getFunctionConfiguration((request) -> request.functionName(name).qualifier(qualifier)))));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<FunctionVersion> versions(String name) {
		return this.calls.read("lambda:ListVersionsByFunction", () -> this.lambda
			.listVersionsByFunctionPaginator((request) -> request.functionName(name))
			.versions()
			.stream()
			.filter((version) -> !version.version().equals(LATEST))
			.map(VersionConversions::version)
			.sorted((one, other) -> Long.compare(Long.parseLong(one.version()), Long.parseLong(other.version())))
			.toList());
	}

	@Override
	public FunctionVersion create(String name, VersionConfiguration configuration, FunctionCode code,
			Map<String, String> tags) {
		CreateFunctionRequest.Builder request = VersionConversions
			.request(configuration, CreateFunctionRequest.builder())
			.functionName(name)
			.architecturesWithStrings(configuration.architecture())
			.tags(tags)
			.publish(true)
			.code((content) -> {
				if (code.bucket() != null) {
					content.s3Bucket(code.bucket()).s3Key(code.key());
				}
				else {
					content.zipFile(bytes(code));
				}
			});
		CreateFunctionResponse created = this.calls.write("lambda:CreateFunction",
				() -> this.lambda.createFunction(request.build()));
		return VersionConversions.version(created);
	}

	private static SdkBytes bytes(FunctionCode code) {
		try {
			return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(code.file()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void updateConfiguration(String name, VersionConfiguration configuration, String revisionId) {
		UpdateFunctionConfigurationRequest request = VersionConversions
			.request(configuration, UpdateFunctionConfigurationRequest.builder())
			.functionName(name)
			.revisionId(revisionId)
			.build();
		this.calls.write("lambda:UpdateFunctionConfiguration", () -> this.lambda.updateFunctionConfiguration(request));
	}

	@Override
	public FunctionVersion updateCode(String name, FunctionCode code, String architecture, String revisionId) {
		UpdateFunctionCodeRequest.Builder request = UpdateFunctionCodeRequest.builder()
			.functionName(name)
			.architecturesWithStrings(architecture)
			.publish(true)
			.revisionId(revisionId);
		if (code.bucket() != null) {
			request.s3Bucket(code.bucket()).s3Key(code.key());
		}
		else {
			request.zipFile(bytes(code));
		}
		return VersionConversions.version(
				this.calls.write("lambda:UpdateFunctionCode", () -> this.lambda.updateFunctionCode(request.build())));
	}

	@Override
	public FunctionVersion publish(String name, String codeSha256, String revisionId) {
		return VersionConversions.version(this.calls.write("lambda:PublishVersion", () -> this.lambda
			.publishVersion((request) -> request.functionName(name).codeSha256(codeSha256).revisionId(revisionId))));
	}

	@Override
	public void putConcurrency(String name, int executions) {
		this.calls.write("lambda:PutFunctionConcurrency", () -> this.lambda
			.putFunctionConcurrency((request) -> request.functionName(name).reservedConcurrentExecutions(executions)));
	}

	@Override
	public void deleteConcurrency(String name) {
		this.calls.write("lambda:DeleteFunctionConcurrency",
				() -> this.lambda.deleteFunctionConcurrency((request) -> request.functionName(name)));
	}

	@Override
	public RuntimeManagement runtimeManagement(String name, String version) {
		try {
			GetRuntimeManagementConfigResponse management = this.calls.read("lambda:GetRuntimeManagementConfig",
					() -> this.lambda
						.getRuntimeManagementConfig((request) -> request.functionName(name).qualifier(version)));
			return switch (management.updateRuntimeOn()) {
				case MANUAL -> new RuntimeManagement(RuntimeManagement.Mode.MANUAL, management.runtimeVersionArn());
				case FUNCTION_UPDATE -> new RuntimeManagement(RuntimeManagement.Mode.FUNCTION_UPDATE, null);
				case AUTO, UNKNOWN_TO_SDK_VERSION -> RuntimeManagement.AUTO;
			};
		}
		catch (NotFoundException ex) {
			return RuntimeManagement.AUTO;
		}
		catch (CloudException ex) {
			if (this.emulated) {
				return RuntimeManagement.AUTO;
			}
			throw ex;
		}
	}

	@Override
	public void putRuntimeManagement(String name, String version, RuntimeManagement management) {
		UpdateRuntimeOn mode = switch (management.mode()) {
			case AUTO -> UpdateRuntimeOn.AUTO;
			case FUNCTION_UPDATE -> UpdateRuntimeOn.FUNCTION_UPDATE;
			case MANUAL -> UpdateRuntimeOn.MANUAL;
		};
		this.calls.write("lambda:PutRuntimeManagementConfig",
				() -> this.lambda.putRuntimeManagementConfig((request) -> request.functionName(name)
					.qualifier(version)
					.updateRuntimeOn(mode)
					.runtimeVersionArn(management.runtimeVersion())));
	}

	@Override
	public void tag(String name, Map<String, String> tags) {
		this.calls.write("lambda:TagResource", () -> this.lambda
			.tagResource((request) -> request.resource(this.caller.get().functionArn(name)).tags(tags)));
	}

	@Override
	public void untag(String name, Set<String> keys) {
		this.calls.write("lambda:UntagResource", () -> this.lambda
			.untagResource((request) -> request.resource(this.caller.get().functionArn(name)).tagKeys(keys)));
	}

	@Override
	public void delete(String name) {
		this.calls.write("lambda:DeleteFunction",
				() -> this.lambda.deleteFunction((request) -> request.functionName(name)));
	}

	@Override
	public void deleteVersion(String name, String version) {
		this.calls.write("lambda:DeleteFunction",
				() -> this.lambda.deleteFunction((request) -> request.functionName(name).qualifier(version)));
	}

	@Override
	public FunctionAnswer invoke(String name, String version, byte[] event) {
		try {
			InvokeResponse answer = this.lambda.invoke((request) -> request.functionName(name)
				.qualifier(version)
				.logType(LogType.TAIL)
				.payload(SdkBytes.fromByteArray(event)));
			return InvocationAnswer.of(answer, this.emulated);
		}
		catch (SdkException ex) {
			throw InvocationErrors.translate(ex, this.emulated);
		}
	}

}
