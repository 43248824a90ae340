using System.Text.Json;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Tenancy.Data;
using NodaTime;
using OpenIddict.EntityFrameworkCore.Models;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>A program of a brand's own, or of somebody who makes programs for brands: it asks people for leave to act for them, or acts for its own brand.</summary>
internal sealed class DeveloperApp : OpenIddictEntityFrameworkCoreApplication<Guid, AppGrant, AppToken>, IPlatformEntity
{
    /// <summary>The brand that made it.</summary>
    public Guid BrandId { get; init; }

    public AppKind Kind { get; init; }

    /// <summary>The most that it can ask for, by name, in the order of the catalogue.</summary>
    public string[] PermissionNames { get; init; } = [];

    /// <summary>Whether it may act for the brand that made it, with nobody in front of it.</summary>
    public bool ActsForItself { get; init; }

    /// <summary>Enough to tell secrets apart, for example <c>as_…x7Qa</c>; null where it has none.</summary>
    public string? SecretHint { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>The row stays, without the name by which programs call: histories say what it was called.</summary>
    public Instant? RemovedAt { get; init; }

    public IReadOnlyList<string> Redirects => RedirectUris is { Length: > 0 } json ? JsonSerializer.Deserialize<string[]>(json)! : [];
}
