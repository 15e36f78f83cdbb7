using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Figures;

/// <summary>What of the ledger an indicator looks at.</summary>
internal static class LedgerQueries
{
    extension(IQueryable<EvidenceEntry> entries)
    {
        /// <summary>Entries that a rule speaks of, cancelled ones included, cancelling ones not.</summary>
        public IQueryable<EvidenceEntry> Under(Guid projectId, RuleVersion rule, DateOnly asOf, DateTime knownAt)
        {
            var chosen = entries.Where(entry => entry.ProjectId == projectId && entry.Kind == rule.Kind && entry.CancelsId == null
                && entry.HappenedOn <= asOf && entry.RecordedAt <= knownAt);
            if (rule.Themes.Count > 0)
                chosen = chosen.Where(entry => rule.Themes.Contains(entry.Theme));
            if (rule.Sex is { } sex)
                chosen = chosen.Where(entry => entry.Sex == sex);
            return chosen;
        }

        /// <summary>Those that had not been taken back by the moment.</summary>
        public IQueryable<EvidenceEntry> StandingAt(SpojniaDbContext db, DateTime knownAt)
        {
            var cancels = db.Evidence.Where(cancel => cancel.CancelsId != null && cancel.RecordedAt <= knownAt);
            return entries.Where(entry => !cancels.Any(cancel => cancel.CancelsId == entry.Id));
        }
    }
}
