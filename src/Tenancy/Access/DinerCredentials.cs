namespace FoodSaaS.Tenancy.Access;

/// <summary>What the request resolver asks once a brand is known; answered by the module that keeps diners.</summary>
public interface IDinerSessions
{
    /// <summary>The live session of the scope's brand behind a cookie's text, or null when it is unknown there, ended or too old. A session that is found counts as used.</summary>
    Task<DinerIdentity?> FindAsync(string token, CancellationToken cancellationToken);
}

/// <summary>A browser's session at one brand.</summary>
public sealed record DinerIdentity(Guid SessionId, Guid DinerId);

/// <summary>The diner's cookie of the present request, apart from that of staff; set by the host, used by sign-in and sign-out.</summary>
public interface IDinerCookie
{
    /// <summary>Name of the cookie; the prefix makes browsers refuse it from other hosts and paths.</summary>
    public const string Name = "__Host-foodsaas-diner";

    void Set(string token, TimeSpan lifetime);

    void Clear();
}
