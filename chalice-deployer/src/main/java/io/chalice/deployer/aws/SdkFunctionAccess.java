package io.chalice.deployer.aws;

import java.util.Optional;

import software.amazon.awssdk.services.lambda.LambdaClient;

import io.chalice.deployer.cloud.FunctionAccess;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Lambda's aliases and permissions.
 *
 * @param calls makes the calls
 * @param lambda the client
 */
record SdkFunctionAccess(SdkCalls calls, LambdaClient lambda) implements FunctionAccess {

	@Override
	public void createAlias(String name, String alias, String version, String description) {
		this.calls.write("lambda:CreateAlias", () -> this.lambda.createAlias(
				(request) -> request.functionName(name).name(alias).functionVersion(version).description(description)));
	}

	@Override
	public void updateAlias(String name, String alias, String version, String description) {
		this.calls.write("lambda:UpdateAlias", () -> this.lambda.updateAlias(
				(request) -> request.functionName(name).name(alias).functionVersion(version).description(description)));
	}

	@Override
	public Optional<String> policy(String name, String version) {
		try {
			return Optional.of(this.calls
				.read("lambda:GetPolicy",
						() -> this.lambda.getPolicy((request) -> request.functionName(name).qualifier(version)))
				.policy());
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void allowApiGateway(String name, String version, String statementId, String sourceArn) {
		this.calls.write("lambda:AddPermission",
				() -> this.lambda.addPermission((request) -> request.functionName(name)
					.qualifier(version)
					.statementId(statementId)
					.action("lambda:InvokeFunction")
					.principal("apigateway.amazonaws.com")
					.sourceArn(sourceArn)));
	}

	@Override
	public void allow(String name, String qualifier, String statementId, String principal, String sourceArn,
			String sourceAccount) {
		this.calls.write("lambda:AddPermission",
				() -> this.lambda.addPermission((request) -> request.functionName(name)
					.qualifier(qualifier)
					.statementId(statementId)
					.action("lambda:InvokeFunction")
					.principal(principal)
					.sourceArn(sourceArn)
					.sourceAccount(sourceAccount)));
	}

	@Override
	public void removePermission(String name, String version, String statementId) {
		this.calls.write("lambda:RemovePermission", () -> this.lambda
			.removePermission((request) -> request.functionName(name).qualifier(version).statementId(statementId)));
	}

}
