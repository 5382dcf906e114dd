package io.chalice.shell.doctor;

import java.util.List;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.ConsoleTable;
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
		List<DoctorFinding> findings = DoctorChecks.all(invocation);
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

}
