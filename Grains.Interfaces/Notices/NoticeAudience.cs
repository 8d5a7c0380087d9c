using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.People;

namespace Collab.Notices;

/// <summary>
/// To whom a notice goes: a query that is asked anew when it is sent. It finds whoever has one of the roles, whoever speaks for
/// the organisations, whoever holds a seat of a session, the people who are named, and those whom an earlier notice reached.
/// </summary>
/// <param name="Roles">One of them is enough.</param>
/// <param name="People">Named one by one.</param>
/// <param name="Except">Found and yet left out.</param>
[GenerateSerializer, Immutable, Alias("notice-audience")]
public sealed record NoticeAudience(
    [property: Id(0)] Roles Roles,
    [property: Id(1)] OrganisationQuery? Organisations,
    [property: Id(2)] Many<PersonId> People,
    [property: Id(3)] Many<PersonId> Except)
{
    /// <summary>The notice that this one corrects: exactly those whom it reached.</summary>
    [Id(9)]
    public NoticeId? ReachedBy { get; init; }

    /// <summary>Of people who are named, or left out.</summary>
    public const int MostNamed = 500;

    /// <summary>The session on whose seats people sit: its representatives and alternates.</summary>
    [Id(4)]
    public string? Seated { get; init; }

    public static readonly NoticeAudience Nobody = new(Roles.None, null, [], []);

    /// <summary>What is asked anew each time, without the people who are named, left out or meant by an earlier notice.</summary>
    [JsonIgnore]
    public NoticeAudience Query => Nobody with { Roles = Roles, Organisations = Organisations, Seated = Seated };

    /// <summary>Finds by another query; the people who are named, left out or meant by an earlier notice stay.</summary>
    public NoticeAudience By(NoticeAudience query) => this with { Roles = query.Roles, Organisations = query.Organisations, Seated = query.Seated };

    public static NoticeAudience Of(PersonId person) => Nobody with { People = [person] };
}

/// <summary>Finds organisations that the collective keeps a record of.</summary>
/// <param name="Kind"><c>member</c>, <c>group</c> or <c>partnership</c>.</param>
/// <param name="Region">As their records say it, in any case; none for all.</param>
/// <param name="Session">The session that the attendance is about.</param>
[GenerateSerializer, Immutable, Alias("organisation-query")]
public sealed record OrganisationQuery(
    [property: Id(0)] string Kind,
    [property: Id(1)] string? Region = null,
    [property: Id(2)] string? Session = null,
    [property: Id(3)] Attendance Attendance = Attendance.Any)
{
    /// <summary>In letters.</summary>
    public const int LongestRegion = 100;

    /// <summary>Whether such organisations can be.</summary>
    [JsonIgnore]
    public bool IsValid => Kind is "member" or "group" or "partnership" && !(Region?.Length > LongestRegion) && (Session is null || GrainKey.IsPart(Session));
}

/// <summary>Whether an organisation took part in a session.</summary>
public enum Attendance
{
    Any,
    TookPart,
    Missed,
}
