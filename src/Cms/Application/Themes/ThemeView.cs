using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Themes;

/// <summary>The brand's theme.</summary>
internal sealed record ThemeView(string Preset, Look Look, ImageView? Logo, LocalizedText Tagline, int Version);
