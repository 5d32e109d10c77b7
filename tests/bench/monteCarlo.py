"""The draws of `npm run bench`, vectorised over the draws in numpy: reads the input as JSON, prints milliseconds and the last P50 of cash."""
import json
import sys
import time
import numpy as np

given = json.load(sys.stdin)
draws, months = given["draws"], len(given["open"])
Z90 = 1.2815515655446004


def run(rng):
    drawn = {}
    for path, s in given["uncertainty"].items():
        z = rng.standard_normal(draws) / Z90
        value = s["typical"] + z * np.where(z < 0, s["typical"] - s["low"], s["high"] - s["typical"])
        drawn[path] = np.clip(value, s["least"], s["most"])

    def of(path, value):
        return drawn.get(path, value)

    lines = {}

    def keep(name, m, value):
        lines.setdefault(name, np.empty((months, draws)))[m] = value

    e = {key: of("economics." + key, value) for key, value in given["economics"].items()}
    channels = []
    for c in given["channels"]:
        base = "channels." + c["id"] + "."
        r = {key: of(base + "response." + key, value) for key, value in c["response"].items()}
        f = {key: of(base + "funnel." + key, value) for key, value in c["funnel"].items()}
        ceiling = np.maximum(r["ceilingLeads"], r["usualSpend"] / r["costPerLead"] * 1.02)
        carried, at = np.zeros(months), 0.0
        for m in range(months):
            at = r["carryover"] * at + (1 - r["carryover"]) * c["spend"][m]
            carried[m] = at
        half = (r["usualSpend"] * (ceiling * r["costPerLead"] / r["usualSpend"] - 1) ** (1 / r["shape"])) ** r["shape"]
        channels.append((c, r, f, ceiling, half, carried))
    waiting = np.zeros(draws)
    active, cash = np.zeros(draws), np.full(draws, e["startingCash"], dtype=float)
    left_to_bring = np.full(draws, e["broughtPatients"], dtype=float)
    for m in range(months):
        is_open = given["open"][m]
        total = sum(carried[m] for *_, carried in channels)
        breadth = 1 + e["synergy"] * (1 - sum((carried[m] / total) ** 2 for *_, carried in channels)) if total > 0 else 1
        desk = given["untrained"] + (given["callCentreTrained"] - given["untrained"]) * given["trained"][m]
        leads_all, booked_all, demand, spent = np.zeros(draws), np.zeros(draws), np.zeros(draws), 0
        for c, r, f, ceiling, half, carried in channels:
            power = carried[m] ** r["shape"]
            ramp = min(1, c["monthsSpent"][m] / max(1, r["rampMonths"]))
            web = r["keptWithoutWebsite"] + (1 - r["keptWithoutWebsite"]) * given["online"][m]
            leads = ceiling * power / (power + half) * (ramp * web * c["season"][m] * breadth)
            booked = leads * f["bookingRate"] * desk
            leads_all += leads
            booked_all += booked
            demand += booked * f["showRate"]
            spent += c["spend"][m]
        brought = np.minimum(left_to_bring, is_open * e["broughtPatients"] / e["broughtOverMonths"])
        left_to_bring = left_to_bring - brought
        demand += is_open * e["walkInsPerMonth"] + is_open * e["referralRate"] * active + brought
        # Everybody is served in the same proportion: one queue is the sum of a queue for each source.
        queued, capacity = waiting * e["waitingKept"] + demand, is_open * e["capacityVisits"]
        returning = np.minimum(active * e["visitsPerActivePerMonth"] * is_open, capacity)
        seen = np.minimum(queued, np.maximum(0, capacity - returning))
        waiting = queued - seen
        for name, value in (("leads", leads_all), ("booked", booked_all), ("demand", demand), ("waiting", waiting), ("active", active), ("seen", seen), ("returning", returning)):
            keep(name, m, value)
        active = active * (1 - e["churn"]) + seen * e["stayRate"]
        revenue = seen * e["firstVisitPrice"] + returning * e["repeatVisitPrice"]
        contribution = revenue * e["margin"]
        fixed = e["fixedMonthlyBefore"] * (1 - is_open) + e["fixedMonthlyAfter"] * is_open
        net = contribution - fixed - spent
        cash = cash + net
        for name, value in (("revenue", revenue), ("contribution", contribution), ("fixed", fixed), ("net", net), ("cash", cash)):
            keep(name, m, value)
    return {name: np.quantile(rows, [0.1, 0.5, 0.9], axis=1) for name, rows in lines.items()}


times = []
for seed in range(given["runs"]):
    start = time.perf_counter()
    bands = run(np.random.default_rng(seed))
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"ms": sorted(times)[len(times) // 2], "cash": float(bands["cash"][1][-1])}))
