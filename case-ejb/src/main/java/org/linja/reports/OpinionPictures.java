package org.linja.reports;

import org.linja.audit.OpinionSheet;
import org.linja.reports.rules.ComplianceField;
import org.linja.reports.rules.Drawing;
import org.linja.reports.rules.DrawingWords;
import org.linja.reports.rules.HandsBars;
import org.linja.reports.rules.SpreadBars;

/** The pictures of an opinion, the same on page and paper. */
public record OpinionPictures(Drawing compliance, Drawing spread, Drawing hands) {

    static OpinionPictures of(OpinionSheet sheet, DrawingWords words) {
        return new OpinionPictures(
                ComplianceField.draw(
                        sheet.byMonthAndSeverity().stream()
                                .map(
                                        cell ->
                                                new ComplianceField.Cell(
                                                        cell.month(),
                                                        cell.severity(),
                                                        cell.met(),
                                                        cell.missed()))
                                .toList(),
                        words),
                SpreadBars.draw(
                        sheet.spread().stream()
                                .map(
                                        step ->
                                                new SpreadBars.Step(
                                                        step.step(), step.met(), step.missed()))
                                .toList(),
                        words),
                HandsBars.draw(
                        sheet.missedIn().stream()
                                .map(one -> new HandsBars.Bar(one.reason(), one.count()))
                                .toList(),
                        words));
    }
}
