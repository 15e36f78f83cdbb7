using System.Collections.Frozen;

namespace Spojnia.Core.Access;

/// <summary>A permission: its key, what it allows in Polish, the roles that hold it by default.</summary>
public sealed record Permission(string Key, string Sentence, IReadOnlyList<string> Roles);

/// <summary>Every permission of every module; what a role may do is read from here and nowhere else.</summary>
public sealed class PermissionCatalogue
{
    private readonly Dictionary<string, Permission> _permissions = [];

    public IReadOnlyCollection<Permission> All => _permissions.Values;

    /// <summary>Adds a permission. A key added twice is a programming error.</summary>
    public PermissionCatalogue Add(string key, string sentence, params IReadOnlyList<string> roles)
    {
        foreach (var role in roles)
        {
            if (!Roles.All.ContainsKey(role))
                throw new ArgumentException($"«{role}» is not a role.", nameof(roles));
        }

        _permissions.Add(key, new Permission(key, sentence, roles));
        return this;
    }

    /// <summary>Keys that a role holds; empty for an unknown role.</summary>
    public FrozenSet<string> HeldBy(string? role) =>
        _permissions.Values.Where(permission => role is not null && permission.Roles.Contains(role))
            .Select(permission => permission.Key).ToFrozenSet();
}
