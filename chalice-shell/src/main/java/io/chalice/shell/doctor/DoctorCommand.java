package io.chalice.shell.doctor;

import java.util.List;

import io.chalice.deployer.doctor.DoctorAdvice;
import io.chalice.deployer.doctor.DoctorChecks;
import io.chalice.deployer.doctor.DoctorFinding;
import io.chalice.deployer.doctor.DoctorSubject;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.FailureAnalyzers;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.ConsoleMfaCodes;
import io.chalice.shell.console.ConsoleTable;
import io.chalice.shell.deploy.DeployCommand;
import io.chalice.shell.project.StageCandidates;

/**
 * Checks what the other commands need.
 */
public final class DoctorCommand extends ShellCommand {

	/** As wide as most are, so that the texts begin in one column. */
	private static final String SUBJECT = "%-14s";

	/**
	 * Create the command.
	 */
	public DoctorCommand() {
		super(CommandDescription.of("doctor", "Check what the commands need, and say how to fix it")
			.options(StageCandidates.OPTION)
			.examples("doctor"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		DoctorSubject subject = new DoctorSubject(invocation.context().directory(), invocation.stage(),
				invocation.context().environment(), new ConsoleMfaCodes(invocation.console()));
		List<DoctorFinding> findings = DoctorChecks.all(subject, new ConsoleAdvice(invocation));
		for (DoctorFinding finding : findings) {
			List<String> text = finding.text().lines().toList();
			ConsoleTable table = ConsoleTable.explained("");
			table.row(mark(invocation, finding), SUBJECT.formatted(finding.subject()),
					text.isEmpty() ? "" : text.get(0));
			text.stream().skip(1).forEach((more) -> table.row("", "", more));
			invocation.console().print(table);
			finding.remedy().lines().forEach((line) -> invocation.console().print("      " + line));
		}
		return findings.stream().anyMatch((finding) -> finding.grade() == DoctorFinding.Grade.WRONG) ? 1 : 0;
	}

	private static String mark(CommandInvocation invocation, DoctorFinding finding) {
		return switch (finding.grade()) {
			case RIGHT -> invocation.console().paint(Colour.GREEN, "ok  ");
			case DOUBTFUL -> invocation.console().paint(Colour.YELLOW, "note");
			case WRONG -> invocation.console().paint(Colour.RED, "FAIL");
		};
	}

	private record ConsoleAdvice(CommandInvocation invocation) implements DoctorAdvice {

		@Override
		public String newProject() {
			return this.invocation.context().line("new-project");
		}

		@Override
		public String check(String stage) {
			return this.invocation.typed().with("stage", stage).toString();
		}

		@Override
		public String deploy(String stage) {
			return this.invocation.typed().as(new DeployCommand().description()).with("stage", stage).toString();
		}

		@Override
		public String explain(RuntimeException failure) {
			return FailureAnalyzers.explain(failure, this.invocation.context());
		}

	}

}
