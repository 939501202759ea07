import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button,
  IconButton,
  NumberField,
  Setting,
  SettingsGroup,
  TextField,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { assets } from "../form.ts";
import type { ScoreRules } from "../score.ts";

interface ScoreProps {
  score: ScoreRules;
  change: (score: ScoreRules) => void;
  isDisabled: boolean;
}

/** Who they are and what they did, in points; the two are never one sum, each gives one letter of the grade. */
export function ScoreSettings(props: ScoreProps) {
  return (
    <>
      <Behaviour {...props} />
      <Fit {...props} />
      <Letters {...props} />
    </>
  );
}

function Behaviour({ score, change, isDisabled }: ScoreProps) {
  const words = useWords("inbound");
  const { behaviour } = score;
  const put = (part: Partial<ScoreRules["behaviour"]>) =>
    change({ ...score, behaviour: { ...behaviour, ...part } });
  return (
    <SettingsGroup title={words("rules.behaviour")} says={words("rules.behaviourSays")}>
      {assets.map((asset) => {
        const rule = behaviour.assets[asset];
        const putAsset = (part: Partial<typeof rule>) =>
          put({ assets: { ...behaviour.assets, [asset]: { ...rule, ...part } } });
        return (
          <Setting key={asset} says={words(`asset.${asset}`)}>
            <div className="flex gap-3">
              <Points
                value={rule.points}
                onChange={(points) => putAsset({ points })}
                isDisabled={isDisabled}
              />
              <NumberField
                className="w-36"
                label={words("rules.halfLife")}
                unit={words("rules.days")}
                placeholder={words("rules.forGood")}
                minValue={1}
                value={rule.halfLifeDays ?? Number.NaN}
                onChange={(days) => putAsset({ halfLifeDays: Number.isNaN(days) ? null : days })}
                isDisabled={isDisabled}
              />
            </div>
          </Setting>
        );
      })}
      <Setting says={words("rules.mostPerDay")}>
        <Points
          value={behaviour.mostPerDay}
          onChange={(mostPerDay) => put({ mostPerDay })}
          isDisabled={isDisabled}
        />
      </Setting>
    </SettingsGroup>
  );
}

const plain = ["workAddress", "freeAddress", "knownCompany", "phone"] as const;

function Fit({ score, change, isDisabled }: ScoreProps) {
  const words = useWords("inbound");
  const { fit } = score;
  const put = (part: Partial<ScoreRules["fit"]>) => change({ ...score, fit: { ...fit, ...part } });
  return (
    <SettingsGroup title={words("rules.fit")} says={words("rules.fitSays")}>
      {plain.map((key) => (
        <Setting key={key} says={words(`rules.${key}`)}>
          <Points value={fit[key]} onChange={(points) => put({ [key]: points })} isDisabled={isDisabled} />
        </Setting>
      ))}
      <PointList
        title={words("rules.employees")}
        rows={fit.employees}
        blank={{ from: 0, points: 0 }}
        put={(employees) => put({ employees })}
        isDisabled={isDisabled}
        name={(row, rename) => (
          <NumberField
            className="w-36"
            label={words("rules.employeesFrom")}
            minValue={0}
            value={row.from}
            onChange={(from) => rename({ from })}
            isDisabled={isDisabled}
          />
        )}
      />
      <PointList
        title={words("rules.titles")}
        rows={fit.titles}
        blank={{ words: [], label: "", points: 0 }}
        put={(titles) => put({ titles })}
        isDisabled={isDisabled}
        name={(row, rename) => (
          <TextField
            label={words("rules.titleWords")}
            value={row.words.join(", ")}
            onChange={(text) => rename({ words: text.split(",").map((word) => word.trim().toLowerCase()) })}
            isDisabled={isDisabled}
          />
        )}
      />
      <PointList
        title={words("rules.industries")}
        rows={fit.industries}
        blank={{ name: "", points: 0 }}
        put={(industries) => put({ industries })}
        isDisabled={isDisabled}
        name={(row, rename) => (
          <TextField
            label={words("rules.industry")}
            value={row.name}
            onChange={(name) => rename({ name })}
            isDisabled={isDisabled}
          />
        )}
      />
      <PointList
        title={words("rules.countries")}
        rows={fit.countries}
        blank={{ code: "", points: 0 }}
        put={(countries) => put({ countries })}
        isDisabled={isDisabled}
        name={(row, rename) => (
          <TextField
            label={words("rules.country")}
            value={row.code}
            maxLength={2}
            onChange={(code) => rename({ code: code.toUpperCase() })}
            isDisabled={isDisabled}
          />
        )}
      />
    </SettingsGroup>
  );
}

interface PointListProps<Row> {
  title: string;
  rows: readonly Row[];
  blank: Row;
  put: (rows: Row[]) => void;
  name: (row: Row, rename: (part: Partial<Row>) => void) => ReactNode;
  isDisabled: boolean;
}

/** Rows that each give points; the first that fits counts. */
function PointList<Row extends { points: number }>(props: PointListProps<Row>) {
  const { title, rows, blank, put, name, isDisabled } = props;
  const words = useWords("inbound");
  const change = (at: number, part: Partial<Row>) =>
    put(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="flex flex-col gap-2 px-4 py-3">
      <legend className="float-left">{title}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is typed
        <div key={at} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">{name(row, (part) => change(at, part))}</div>
          <Points
            value={row.points}
            onChange={(points) => change(at, { points } as Partial<Row>)}
            isDisabled={isDisabled}
          />
          {!isDisabled && (
            <IconButton
              icon={X}
              label={words("rules.remove", { number: at + 1, title })}
              onPress={() => put(rows.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {!isDisabled && (
        <Button size="sm" icon={Plus} className="self-start" onPress={() => put([...rows, blank])}>
          {words("rules.add")}
        </Button>
      )}
    </fieldset>
  );
}

const letters = ["A", "B", "C"] as const;

function Letters({ score, change, isDisabled }: ScoreProps) {
  const words = useWords("inbound");
  return (
    <SettingsGroup title={words("rules.letters")} says={words("rules.lettersSay")}>
      {(["fit", "behaviour"] as const).map((axis) => (
        <Setting key={axis} says={words(`card.${axis}`)}>
          <div className="flex gap-3">
            {letters.map((letter) => (
              <NumberField
                key={letter}
                className="w-20"
                label={letter}
                value={score.letters[axis][letter]}
                onChange={(from) =>
                  change({
                    ...score,
                    letters: { ...score.letters, [axis]: { ...score.letters[axis], [letter]: from } },
                  })
                }
                isDisabled={isDisabled}
              />
            ))}
          </div>
        </Setting>
      ))}
    </SettingsGroup>
  );
}

interface PointsProps {
  value: number;
  onChange: (points: number) => void;
  isDisabled: boolean;
}

function Points(props: PointsProps) {
  const words = useWords("inbound");
  return <NumberField {...props} className="w-28" label={words("rules.points")} />;
}

/** Rows that were begun and never named say nothing of anybody. */
export function withoutBlanks(score: ScoreRules): ScoreRules {
  const titles = score.fit.titles.map((title) => ({ ...title, words: title.words.filter(Boolean) }));
  const fit = {
    ...score.fit,
    titles: titles.flatMap((title) =>
      title.words[0] ? [{ ...title, label: title.label || title.words[0] }] : [],
    ),
    industries: score.fit.industries.filter(({ name }) => name.trim()),
    countries: score.fit.countries.filter(({ code }) => code.trim()),
  };
  return { ...score, fit };
}
